// Vectors of floats as wide as the machine has them, and the few functions on them that training
// needs. The exponential is written out, so that no library's rounding enters the result.
#pragma once
#include <cstdint>

#if defined(__AVX512F__)
constexpr int WIDTH = 16;
#else
constexpr int WIDTH = 8;
#endif

typedef float Vec __attribute__((vector_size(WIDTH * 4), aligned(4)));
typedef int32_t VecInt __attribute__((vector_size(WIDTH * 4), aligned(4)));

inline Vec load(const float *from) { return *reinterpret_cast<const Vec *>(from); }
inline void store(float *to, Vec value) { *reinterpret_cast<Vec *>(to) = value; }
inline Vec broadcast(float value) { return value - Vec{}; }
inline Vec larger(Vec a, Vec b) { return a > b ? a : b; }

inline float sum(Vec v) {
  float parts[WIDTH];
  store(parts, v);
  for (int step = WIDTH / 2; step > 0; step /= 2)
    for (int i = 0; i < step; i++) parts[i] += parts[i + step];
  return parts[0];
}

inline float maximum(Vec v) {
  float best = v[0];
  for (int i = 1; i < WIDTH; i++) best = v[i] > best ? v[i] : best;
  return best;
}

// e^x to about 2e-7, for x from -87 up: 2^n times a polynomial on [-ln2/2, ln2/2].
inline Vec exponential(Vec x) {
  const float ROUNDER = 12582912.0f; // 1.5 * 2^23: adding and taking it away rounds
  x = larger(x, broadcast(-87.0f));
  const Vec n = (x * 1.44269504f + ROUNDER) - ROUNDER;
  const Vec r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  Vec p = r * 1.9875691e-4f + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  const VecInt exponent = (__builtin_convertvector(n, VecInt) + 127) << 23;
  return p * (Vec)exponent; // the same bits, read as floats
}
