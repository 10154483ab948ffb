import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { maxEntropy } from '~/math';
import { Button, ButtonRow } from '~/ui/Button';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Segmented } from '~/ui/Segmented';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { AreaBars } from './AreaBars';
import { actionNote } from './describe';
import { TableFields } from './Fields';
import { JointBars } from './JointBars';
import { SIZE } from './joint-text';
import { after, withPair, type Action } from './actions';
import { inMode, model, type State } from './model';
import { Numbers, rowsOf } from './Numbers';

/** Pictures, numbers and field of two normal variables, which the browser loads when they are asked for. */
const drawnAtBuild = import.meta.env.SSR ? await import('./GaussianPicture') : undefined;

const MODES = [
  { value: 'table', label: 'X, Y' },
  { value: 'three', label: 'X, Y, Z' },
  { value: 'gaussian', label: 'Gaussian' },
] as const;

export default function MutualInformationView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, state, derived, writer, hydrated } = store;
  const { mode, tables, correlation } = state.value;
  const { areas, third, gaussian, rows, columns } = derived.value;
  const write = writer.value;
  /** The last action with what it did to I; its note stands for as long as its result is shown. */
  const done = useSignal<
    { action: Action; beforeBits: number; tables: State['tables'] } | undefined
  >(undefined);
  const pictures = useSignal(drawnAtBuild);
  const { CorrelationField, gaussianRows, InformationCurve, Plane } = pictures.value ?? {};
  const numbers =
    mode === 'gaussian' ? gaussianRows?.(correlation, gaussian) : rowsOf(derived.value);
  const fullBits = maxEntropy(rows.length) + maxEntropy(columns.length);

  useEffect(() => {
    if (mode !== 'gaussian') return;
    void import('./GaussianPicture').then((loaded) => {
      pictures.value = loaded;
    });
  }, [mode]);

  function act(action: Action): void {
    const change = after(state.value, action);
    done.value = {
      action,
      beforeBits: areas.sharedBits,
      tables: change.tables ?? tables,
    };
    set(change);
  }

  const picture =
    mode === 'gaussian' ? (
      <>
        {Plane && <Plane correlation={correlation} gaussian={gaussian} />}
        {InformationCurve && (
          <InformationCurve
            correlation={correlation}
            gaussian={gaussian}
            write={write}
            enabled={hydrated.value}
            onChange={(value) => {
              set({ correlation: value });
            }}
          />
        )}
      </>
    ) : (
      <>
        <p class="legend">
          <span>
            <span class="swatch m-p" />
            {third ? 'p(x, y, z)' : 'p(x, y)'}
          </span>
          <span>
            <span class="swatch m-q" />
            {third ? 'if X and Y were independent given Z' : 'p(x) p(y), if they were independent'}
          </span>
          <span>below: log of the quotient, in {write.unitName}</span>
        </p>
        <JointBars
          derived={derived.value}
          write={write}
          enabled={hydrated.value}
          onChange={(index, value) => {
            set(withPair(state.value, index, value));
          }}
        />
        <AreaBars areas={areas} fullBits={fullBits} given="" write={write} />
        {third && <AreaBars areas={third.areas} fullBits={fullBits} given="Z" write={write} />}
      </>
    );

  const panel = (
    <>
      <Segmented
        legend="Variables"
        name={`${props.id}-mode`}
        choices={MODES}
        value={mode}
        onChange={(value) => {
          set(inMode(state.value, value));
        }}
      />
      {numbers && <Numbers rows={numbers} />}
      {mode === 'table' && (
        <>
          <ButtonRow label="Try">
            <Button
              onClick={() => {
                act('swap');
              }}
            >
              swap X and Y
            </Button>
            <Button
              onClick={() => {
                act('separate');
              }}
            >
              make independent
            </Button>
            <Button
              disabled={columns.length <= SIZE.min}
              onClick={() => {
                act('merge');
              }}
            >
              merge {columns.at(-2)?.label} and {columns.at(-1)?.label}
            </Button>
          </ButtonRow>
          <p class="action-note" role="status">
            {done.value?.tables === tables &&
              actionNote(
                done.value.action,
                { beforeBits: done.value.beforeBits, nowBits: areas.sharedBits },
                write,
              )}
          </p>
        </>
      )}
      {mode === 'gaussian' && CorrelationField && (
        <CorrelationField state={state.value} onChange={set} />
      )}
      <Presets store={store} />
    </>
  );

  return (
    <Instrument
      store={store}
      picture={picture}
      panel={panel}
      below={mode !== 'gaussian' && <TableFields state={state.value} onChange={set} />}
    />
  );
}
