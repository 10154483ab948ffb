import { describe, expect, it, vi } from 'vitest';
import { sandboxFrame } from './frame';
import { framePage } from './frame-page';

describe('sandboxFrame(scope)', () => {
  it('listens only where the browser has taken its origin away', () => {
    for (const origin of ['https://surprisal.example', 'http://localhost']) {
      const addEventListener = vi.fn();
      sandboxFrame({ origin, parent: {}, addEventListener });
      expect(addEventListener).not.toHaveBeenCalled();
    }
    const addEventListener = vi.fn();
    sandboxFrame({ origin: 'null', parent: {}, addEventListener });
    expect(addEventListener).toHaveBeenCalledOnce();
  });
});

describe('framePage()', () => {
  it('closes the network and knows its one script by its hash', () => {
    const html = framePage();
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("connect-src 'none'");
    expect(html).toMatch(/script-src 'sha256-[\w+/=]{44}' 'wasm-unsafe-eval' blob:/);
    expect(html).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});
