import type { Call, ResultTable, Series, Value } from '~/labs/check';
import type { Scope } from './evaluator';
import type { LabContext, Place } from './lab-check';
import { CallList, ClaimReader, evaluateValue } from './lab-claims';
import type { LabData } from './lab-schema';

type ResultData = LabData['results'][number];
type PlotData = Extract<ResultData, { kind: 'line' | 'bars' }>;

function callIn(text: string, scope: Scope, context: LabContext): Call {
  const list = new CallList();
  const place = new ClaimReader(new Set(context.functions.keys()), list, scope).call(text);
  const call = list.calls[place];
  if (!call || list.calls.length > 1) {
    throw new Error(`"${text}": results are calls of one function, not of one inside another`);
  }
  return call;
}

function asNumber(value: Value | undefined, source: string): number {
  if (typeof value === 'number') return value;
  throw new Error(`"${source}" is not a number`);
}

function asNumbers(value: Value, source: string): number[] {
  if (!Array.isArray(value)) throw new Error(`"${source}" is not a list of numbers`);
  return (value as readonly Value[]).map((entry) => asNumber(entry, source));
}

/** Whether an expression uses a name. */
function uses(expression: string, name: string): boolean {
  return new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(expression);
}

function compileSeries(
  { label, call, expected }: PlotData['series'][number],
  xName: string,
  x: readonly number[],
  context: LabContext,
): Series {
  const scopes = x.map((value): Scope => ({ ...context.scope, [xName]: value }));
  const whole = !uses(call, xName);
  const values = uses(expected, xName)
    ? scopes.map((scope) => asNumber(evaluateValue(expected, scope), expected))
    : asNumbers(evaluateValue(expected, context.scope), expected);
  if (values.length !== x.length) {
    throw new Error(`"${expected}" has ${values.length} values for ${x.length} places`);
  }
  const calls = (whole ? [context.scope] : scopes).map((scope) => callIn(call, scope, context));
  return { label, calls, whole, expected: values };
}

function compileGap(
  gap: PlotData['gap'],
  place: Place,
  { scope, at }: LabContext,
): Pick<ResultTable, 'gap'> {
  if (!gap) return {};
  const { label, above } = gap;
  return {
    gap: at([...place, 'gap'], () => ({
      label,
      above: asNumber(evaluateValue(above, scope), above),
    })),
  };
}

function compilePlot(data: PlotData, place: Place, context: LabContext): ResultTable {
  const x = context.at([...place, 'x'], () =>
    asNumbers(evaluateValue(data.x.values, context.scope), data.x.values),
  );
  return {
    id: data.id,
    title: context.render(data.title, [...place, 'title']),
    within: data.within,
    kind: data.kind,
    rows: data.kind === 'bars' ? x.map(String) : [],
    x,
    xLabel: data.x.label,
    yLabel: data.y,
    series: data.series.map((one, index) =>
      context.at([...place, 'series', index], () => compileSeries(one, data.x.name, x, context)),
    ),
    levels: data.levels.map(({ label, value }, index) =>
      context.at([...place, 'levels', index], () => ({
        label,
        value: asNumber(evaluateValue(value, context.scope), value),
      })),
    ),
    ...compileGap(data.gap, place, context),
  };
}

export function compileResult(data: ResultData, place: Place, context: LabContext): ResultTable {
  if (data.kind !== 'table') return compilePlot(data, place, context);
  const rows = data.rows.map(({ label, call, expected }, index) =>
    context.at([...place, 'rows', index], () => ({
      label: context.render(label, [...place, 'rows', index, 'label']),
      call: callIn(call, context.scope, context),
      expected: asNumber(evaluateValue(expected, context.scope), expected),
    })),
  );
  return {
    id: data.id,
    title: context.render(data.title, [...place, 'title']),
    within: data.within,
    kind: 'table',
    rows: rows.map(({ label }) => label),
    x: [],
    xLabel: '',
    yLabel: data.y,
    series: [
      {
        label: data.y,
        calls: rows.map(({ call }) => call),
        whole: false,
        expected: rows.map(({ expected }) => expected),
      },
    ],
    levels: [],
  };
}
