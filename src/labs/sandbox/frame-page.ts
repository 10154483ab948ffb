import { createHash } from 'node:crypto';
import { sandboxFrame } from './frame';

/**
 * The page in which readers' code runs, as HTML: one script, known to the policy by its hash. A
 * worker made from a blob: address inherits the policy, and with it has no way to any network.
 */
export function framePage(): string {
  const script = `(${sandboxFrame.toString()})(self);`;
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval' blob:`,
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>Sandbox of the labs</title>
</head>
<body>
<script>${script}</script>
</body>
</html>
`;
}
