import type { Ignored } from '~/lib/query-state';

/** What of the link could not be used, and why. Stays until the reader changes something. */
export function Notices({ ignored }: { readonly ignored: readonly Ignored[] }) {
  if (ignored.length === 0) return null;
  return (
    <div class="instrument-notice" role="status">
      {ignored.map(({ key, text, reason }) => (
        <p key={key}>
          The link says <code>{`${key}=${text.slice(0, 80)}`}</code>, which was left out: {reason}
        </p>
      ))}
    </div>
  );
}
