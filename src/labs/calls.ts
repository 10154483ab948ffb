import type { Argument, Call, Language, Value } from './check';

/** The name of a function in a language: `cross_entropy` in Python is `crossEntropy` in JavaScript. */
export function nameIn(language: Language, name: string): string {
  if (language === 'python') return name;
  return name.replaceAll(/_([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
}

/**
 * The calls of several checks as one list for the runner, under their names in the language. A
 * reference to an earlier call counts within its own check, and is moved along with it.
 */
export function callsIn(
  language: Language,
  lists: readonly { readonly calls: readonly Call[] }[],
): Call[] {
  const all: Call[] = [];
  for (const { calls } of lists) {
    const first = all.length;
    const moved = (argument: Argument): Argument =>
      'outcome' in argument ? { outcome: argument.outcome + first } : argument;
    all.push(
      ...calls.map((call) => ({
        function: nameIn(language, call.function),
        args: call.args.map(moved),
      })),
    );
  }
  return all;
}

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  python: {
    null: 'None',
    true: 'True',
    false: 'False',
    Infinity: 'inf',
    '-Infinity': '-inf',
    NaN: 'nan',
  },
  javascript: {},
};

/** Entries of a list that are written before the rest becomes an ellipsis. */
const SHOWN_ENTRIES = 8;

function numberText(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}

/** A value as the language writes it, to six digits, long lists cut short. */
export function valueText(value: Value, language: Language): string {
  const word = (text: string): string => WORDS[language][text] ?? text;
  if (value === null || typeof value === 'boolean') return word(String(value));
  if (typeof value === 'number') return word(numberText(value));
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  if (Array.isArray(value)) {
    const entries = (value as readonly Value[]).slice(0, SHOWN_ENTRIES);
    const texts = entries.map((entry) => valueText(entry, language));
    return `[${[...texts, ...(value.length > SHOWN_ENTRIES ? ['…'] : [])].join(', ')}]`;
  }
  const pairs = Object.entries(value).map(([key, entry]) => {
    const name = language === 'python' ? JSON.stringify(key) : key;
    return `${name}: ${valueText(entry, language)}`;
  });
  return `{${pairs.join(', ')}}`;
}

/** A call as the learner would write it, such as `entropy([0.5, 0.5], 2)`. */
export function callText(calls: readonly Call[], index: number, language: Language): string {
  const call = calls[index];
  if (!call) return '';
  const args = call.args.map((argument) =>
    'outcome' in argument
      ? callText(calls, argument.outcome, language)
      : valueText(argument.value, language),
  );
  return `${nameIn(language, call.function)}(${args.join(', ')})`;
}
