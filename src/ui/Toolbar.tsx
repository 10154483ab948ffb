import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Button, ButtonRow } from './Button';
import { Carry } from './Carry';
import type * as Copies from './copies';
import type { WidgetStore } from './use-widget';

type Panel = 'share' | 'embed' | undefined;

interface ToolbarProps<State, Derived> {
  readonly store: WidgetStore<State, Derived>;
}

/** What a reader can take away: the link, the embed code, the picture, the numbers; and the way back. */
export function Toolbar<State extends object, Derived>({ store }: ToolbarProps<State, Derived>) {
  const panel = useSignal<Panel>(undefined);
  const root = useRef<HTMLDivElement>(null);
  /** The fields to copy from, loaded when one is first asked for. */
  const loaded = useSignal<typeof Copies | undefined>(undefined);
  const copies = loaded.value;
  const { widget } = store;

  function toggle(name: Panel): void {
    panel.value = panel.value === name ? undefined : name;
    void import('./copies').then((module) => {
      loaded.value = module;
    });
  }

  function download(kind: 'svg' | 'png' | 'csv'): void {
    void import('./take-away').then(async ({ takeAway }) => {
      const body = root.current?.closest<HTMLElement>('.instrument-body');
      if (body)
        await takeAway(kind, {
          body,
          name: widget.id,
          title: widget.title,
          ...wordsOf(store),
        });
    });
  }

  return (
    <div class="toolbar" ref={root}>
      <ButtonRow label="Take it with you">
        <Button
          quiet
          pressed={panel.value === 'share'}
          onClick={() => {
            toggle('share');
          }}
        >
          Share
        </Button>
        <Button
          quiet
          pressed={panel.value === 'embed'}
          onClick={() => {
            toggle('embed');
          }}
        >
          Embed
        </Button>
        <Button
          quiet
          onClick={() => {
            download('svg');
          }}
        >
          SVG
        </Button>
        <Button
          quiet
          onClick={() => {
            download('png');
          }}
        >
          PNG
        </Button>
        <Button
          quiet
          onClick={() => {
            download('csv');
          }}
        >
          CSV
        </Button>
        <Button
          quiet
          onClick={() => {
            store.reset();
          }}
        >
          Reset
        </Button>
        <Carry store={store} />
      </ButtonRow>
      {copies && panel.value === 'share' && <copies.LinkField store={store} />}
      {copies && panel.value === 'embed' && (
        <copies.EmbedField store={store} within={root.current} />
      )}
    </div>
  );
}

function wordsOf<State extends object, Derived>({
  widget,
  state: { value: state },
  derived: { value: derived },
  writer: { value: write },
}: WidgetStore<State, Derived>) {
  return {
    description: widget.describe(state, derived, write),
    table: { table: widget.table(state, derived, write), unit: write.unit },
  };
}
