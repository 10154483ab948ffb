import type { Call, Check, Plan, Value } from '~/labs/check';

/** A Jupyter notebook of format 4.5, as far as ours use it. */
export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
  readonly metadata: {
    readonly kernelspec: {
      readonly display_name: string;
      readonly language: string;
      readonly name: string;
    };
    readonly language_info: { readonly name: string };
  };
  readonly cells: readonly Cell[];
}

type Cell = { readonly id: string; readonly metadata: object; readonly source: string[] } & (
  | { readonly cell_type: 'markdown' }
  | { readonly cell_type: 'code'; readonly execution_count: null; readonly outputs: readonly [] }
);

export interface NotebookText {
  readonly title: string;
  readonly summary: string;
  /** Address of the lab. */
  readonly url: string;
  readonly starter: string;
  readonly plan: Plan;
}

/** A call written out longer than this would fill the cell. */
const LONGEST_CALL = 1_000;

/** nbformat keeps a text as its lines, each with its end. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

const markdown = (id: string, text: string): Cell => ({
  ...{ id, cell_type: 'markdown', metadata: {}, source: linesOf(text) },
});

const code = (id: string, text: string): Cell => ({
  ...{ id, cell_type: 'code', metadata: {}, execution_count: null, outputs: [] },
  source: linesOf(text),
});

/** A value as Python writes it, to the last digit. */
export function pythonText(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return `float("${String(value).replace('Infinity', 'inf')}")`;
    return Object.is(value, -0) ? '-0.0' : String(value);
  }
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(pythonText).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([key, entry]) => `${JSON.stringify(key)}: ${pythonText(entry)}`,
  );
  return `{${pairs.join(', ')}}`;
}

function callText(calls: readonly Call[], place: number): string {
  const call = calls[place];
  if (!call) return '';
  const args = call.args.map((argument) =>
    'outcome' in argument ? callText(calls, argument.outcome) : pythonText(argument.value),
  );
  return `${call.function}(${args.join(', ')})`;
}

/** The claims of a check that one line of Python can say: a call and its value, or its refusal. */
function linesOfCheck({ id, calls, claims, within }: Check): string[] {
  return claims.flatMap((claim) => {
    if (!('outcome' in claim.left)) return [];
    const call = callText(calls, claim.left.outcome);
    if (call.length > LONGEST_CALL) return [];
    if (claim.relation === 'throws') return [`refuses(${JSON.stringify(id)}, lambda: ${call})`];
    if (claim.relation !== '==' || !('value' in claim.right)) return [];
    const expected = pythonText(claim.right.value);
    return [`gives(${JSON.stringify(id)}, lambda: ${call}, ${expected}, ${within})`];
  });
}

const TOOLS = `def agree(got, expected, within):
    if isinstance(expected, (list, tuple)):
        same = hasattr(got, "__len__") and len(got) == len(expected)
        return same and all(agree(g, e, within) for g, e in zip(got, expected))
    if isinstance(expected, (int, float)) and isinstance(got, (int, float)):
        return got == expected or abs(got - expected) <= within * max(1, abs(expected))
    return got == expected


def gives(check, call, expected, within):
    try:
        got = call()
        passed = agree(got, expected, within)
    except Exception as error:
        got, passed = repr(error), False
    print("passed " if passed else "not yet", check, "" if passed else f"got {got}")


def refuses(check, call):
    try:
        got, passed = call(), False
    except Exception:
        got, passed = None, True
    print("passed " if passed else "not yet", check, "" if passed else f"got {got}, wanted an error")


`;

/** A lab as a notebook: what to write, the starting code, and its checks in plain Python. */
export function notebook({ title, summary, url, starter, plan }: NotebookText): Notebook {
  const heads = plan.functions.map(({ signature }) => `- \`${signature.python}\``).join('\n');
  const checks = plan.checks.flatMap(linesOfCheck);
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    cells: [
      markdown(
        'about',
        `# ${title}\n\n${summary}\n\nThe lab, with its text and all its checks: <${url}>\n\nWrite:\n\n${heads}\n`,
      ),
      code('your-code', starter),
      markdown(
        'checks',
        '## Checks\n\nThe page has more of them, and says what a wrong number shows.\n',
      ),
      code('run-the-checks', `${TOOLS}${checks.join('\n')}\n`),
    ],
  };
}
