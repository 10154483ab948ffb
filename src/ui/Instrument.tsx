import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { LiveSummary } from './LiveSummary';
import { Notices } from './Notices';
import { TableFold } from './TableFold';
import { Toolbar } from './Toolbar';
import { FigureId } from './unique-id';
import { useStill } from './use-still';
import type { WidgetStore } from './use-widget';
import type { Shown } from './widget-contract';
import { WriterContext } from './writer-context';

interface InstrumentProps<State, Derived> {
  readonly store: WidgetStore<State, Derived>;
  /** The picture: what is dragged. */
  readonly picture: ComponentChildren;
  /** Numbers and controls beside it. */
  readonly panel: ComponentChildren;
  /** Fields and further controls below, over the whole width. */
  readonly below?: ComponentChildren;
}

/** What every widget looks like: picture, panel, sentence, tools, table. */
export function Instrument<State extends object, Derived>({
  store,
  picture,
  panel,
  below,
}: InstrumentProps<State, Derived>) {
  const { widget, props, state, derived, writer, hydrated, ignored } = store;
  const now = useComputed((): Shown<State, Derived> => [state.value, derived.value, writer.value]);
  const { atRest, lately } = useStill(now);
  return (
    <FigureId.Provider value={props.id}>
      <WriterContext.Provider value={writer.value}>
        <div class="instrument-body" data-hydrated={hydrated.value ? '' : undefined}>
          <Notices ignored={ignored.value} />
          <fieldset class="instrument-controls" disabled={!hydrated.value}>
            <legend class="visually-hidden">{widget.title}</legend>
            <div class="instrument-grid">
              <div class="instrument-picture">{picture}</div>
              <div class="instrument-panel">{panel}</div>
            </div>
            <LiveSummary widget={widget} still={lately} />
            {below}
            <Toolbar store={store} />
          </fieldset>
          <TableFold widget={widget} now={now} still={atRest} />
        </div>
      </WriterContext.Provider>
    </FigureId.Provider>
  );
}
