import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { queryText } from '~/lib/query-state';
import { Button, ButtonRow } from './Button';
import { Carry } from './Carry';
import type { CopyField } from './CopyField';
import { pageSearch, type WidgetStore } from './use-widget';
import { prefixOf } from './widget-url';

type Panel = 'share' | 'embed' | undefined;

interface ToolbarProps<State, Derived> {
  readonly store: WidgetStore<State, Derived>;
  readonly sentence: string;
}

/** What a reader can take away: the link, the embed code, the picture, the numbers; and the way back. */
export function Toolbar<State extends object, Derived>({
  store,
  sentence,
}: ToolbarProps<State, Derived>) {
  const panel = useSignal<Panel>(undefined);
  const root = useRef<HTMLDivElement>(null);
  /** The field to copy from, loaded when it is first asked for. */
  const copyField = useSignal<typeof CopyField | undefined>(undefined);
  const Copy = copyField.value;
  const { widget, props } = store;

  function toggle(name: Panel): void {
    panel.value = panel.value === name ? undefined : name;
    void import('./CopyField').then(({ CopyField: loaded }) => {
      copyField.value = loaded;
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
          description: sentence,
          table: tableOf(store),
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
      {Copy && panel.value === 'share' && <Copy label="Link to this state" text={linkTo(store)} />}
      {Copy && panel.value === 'embed' && (
        <Copy
          label="Code for your page"
          text={embedCode(
            props.embedUrl,
            store.embedQuery(),
            widget.title,
            frameHeight(root.current),
          )}
        />
      )}
    </div>
  );
}

function tableOf<State extends object, Derived>({
  widget,
  state,
  derived,
  writer,
}: WidgetStore<State, Derived>) {
  return { table: widget.table(state.value, derived.value, writer.value), unit: writer.value.unit };
}

function linkTo<State extends object, Derived>(store: WidgetStore<State, Derived>): string {
  const hash = prefixOf(store.props.id) === '' ? '' : `#${store.props.id}`;
  return location.origin + location.pathname + pageSearch(store, { forOthers: true }) + hash;
}

/** What an embed adds around its instrument: its margins and the line that says where it is from. */
const EMBED_MARGIN = 80;

/** Height of a frame in which the instrument stands as it stands here, in pixels. */
function frameHeight(within: HTMLElement | null): number {
  const height = within?.closest('.instrument')?.getBoundingClientRect().height ?? 0;
  return Math.ceil(height) + EMBED_MARGIN;
}

function embedCode(
  embedUrl: string,
  pairs: readonly [string, string][],
  title: string,
  height: number,
): string {
  const query = queryText(pairs);
  const url = new URL(embedUrl + (query === '' ? '' : `?${query}`), location.origin).href;
  const attribute = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${attribute}" title="${title}" width="100%" height="${height}" loading="lazy" allow="clipboard-write"></iframe>`;
}
