import { gaussianMutualInformation } from '~/math';

/** Information at the top of the picture, in bits. */
export const TOP_BITS = 3;

const POINTS = 120;

/**
 * I(ρ) as a path in a square of 100 by 100. The points lie densest at the steep ends, and the curve
 * leaves the square at its upper edge.
 */
function path(): string {
  const last = Math.sqrt(1 - 2 ** (-2 * TOP_BITS)); // where I reaches the top
  const places = Array.from({ length: POINTS + 1 }, (_, index) => {
    const correlation = last * Math.sin(Math.PI * (index / POINTS - 1 / 2));
    const height = gaussianMutualInformation(correlation) / TOP_BITS;
    return `${(50 * (1 + correlation)).toFixed(2)} ${(100 * (1 - height)).toFixed(2)}`;
  });
  return `M${places.join('L')}`;
}

export const curve = path();
