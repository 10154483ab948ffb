import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import type { Derived, Mode } from './model';

interface NumbersProps {
  readonly mode: Mode;
  readonly correlation: number;
  readonly derived: Derived;
}

/** The numbers beside the picture. */
export function Numbers({ mode, correlation, derived }: NumbersProps) {
  if (mode === 'gaussian') return <GaussianNumbers correlation={correlation} derived={derived} />;
  return derived.third ? <ThirdNumbers derived={derived} /> : <TableNumbers derived={derived} />;
}

function TableNumbers({ derived: { areas } }: { readonly derived: Derived }) {
  return (
    <Readouts>
      <Readout label="they share I(X;Y)" tone="c-kl">
        <Quantity name="mutual-information" value={areas.sharedBits} />
      </Readout>
      <Readout label="H(X)" tone="c-h">
        <Quantity name="entropy-x" value={areas.entropyXBits} />
      </Readout>
      <Readout label="H(Y)" tone="c-h">
        <Quantity name="entropy-y" value={areas.entropyYBits} />
      </Readout>
      <Readout label="both together H(X,Y)" tone="c-h">
        <Quantity name="joint-entropy" value={areas.jointBits} />
      </Readout>
      <Readout label="left of X once Y is known H(X|Y)" tone="c-h">
        <Quantity name="conditional-entropy-xy" value={areas.xGivenYBits} />
      </Readout>
      <Readout label="left of Y once X is known H(Y|X)" tone="c-h">
        <Quantity name="conditional-entropy-yx" value={areas.yGivenXBits} />
      </Readout>
    </Readouts>
  );
}

function ThirdNumbers({ derived: { areas, third } }: { readonly derived: Derived }) {
  if (!third) return null;
  return (
    <Readouts>
      <Readout label="they share I(X;Y)" tone="c-kl">
        <Quantity name="mutual-information" value={areas.sharedBits} />
      </Readout>
      <Readout label="once Z is known I(X;Y|Z)" tone="c-kl">
        <Quantity name="mutual-information" value={third.areas.sharedBits} outcome="given Z" />
      </Readout>
      {third.values.map(({ label, sharedBits }) => (
        <Readout key={label} label={`when Z = ${label}`} tone="c-kl">
          <Quantity name="mutual-information" value={sharedBits} outcome={`Z = ${label}`} />
        </Readout>
      ))}
      <Readout label="X with Z, I(X;Z)" tone="c-kl">
        <Quantity name="mutual-information" value={third.withXBits} outcome="X and Z" />
      </Readout>
      <Readout label="Y with Z, I(Y;Z)" tone="c-kl">
        <Quantity name="mutual-information" value={third.withYBits} outcome="Y and Z" />
      </Readout>
    </Readouts>
  );
}

function GaussianNumbers({
  correlation,
  derived: { gaussian },
}: {
  readonly correlation: number;
  readonly derived: Derived;
}) {
  return (
    <Readouts>
      <Readout label="correlation ρ">
        <Quantity name="number" value={correlation} />
      </Readout>
      <Readout label="they share I(X;Y)" tone="c-kl">
        <Quantity name="mutual-information" value={gaussian.sharedBits} />
      </Readout>
      <Readout label="spread of Y once X is known">
        <Quantity name="number" value={gaussian.spread} />
      </Readout>
      <Readout label="differential entropy h(Y)" tone="c-h">
        <Quantity name="information" value={gaussian.entropyBits} outcome="h(Y)" />
      </Readout>
      <Readout label="once X is known h(Y|X)" tone="c-h">
        <Quantity name="information" value={gaussian.leftBits} outcome="h(Y|X)" />
      </Readout>
    </Readouts>
  );
}
