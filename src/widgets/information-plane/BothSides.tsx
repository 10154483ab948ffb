/** Works on the question, each with what it found. The text between two links is one piece. */
const WORKS = [
  {
    before: 'For compression: ',
    name: 'Shwartz-Ziv and Tishby (2017)',
    url: 'https://arxiv.org/abs/1703.00810',
  },
  {
    before: ', who saw it in tanh networks by bins, and ',
    name: 'Chelombiev and others (2019)',
    url: 'https://arxiv.org/abs/1902.09037',
  },
  {
    before: ', who saw it with bins that adapt. Against it: ',
    name: 'Saxe and others (2018)',
    url: 'https://openreview.net/forum?id=ry_WPG-A-',
  },
  {
    before: ', who did not find it without saturation. Between them: ',
    name: 'Goldfeld and others (2019)',
    url: 'https://arxiv.org/abs/1810.05728',
  },
];

/** Who found compression, who did not, and that the dispute is open. */
export function BothSides() {
  return (
    <p class="field-hint">
      {WORKS.flatMap(({ before, name, url }) => [
        before,
        <a key={name} href={url}>
          {name}
        </a>,
      ])}
      , who added noise, and found that inputs cluster. The dispute is open.
    </p>
  );
}
