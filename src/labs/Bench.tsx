import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Segmented } from '~/ui/Segmented';
import { Answers } from './bench/Answers';
import { Controls } from './bench/Controls';
import { Help } from './bench/Help';
import { Outcome } from './bench/Outcome';
import { LANGUAGE_NAMES, type BenchProps } from './bench/props';
import { Results } from './bench/Results';
import { createSession } from './bench/session';
import { useEditor } from './bench/use-editor';
import { Verdicts } from './bench/Verdicts';
import { LANGUAGES } from './check';

/** Rows of the text area beyond its lines, so that the last line does not touch its edge. */
const SPARE_ROWS = 1;

/** Keys that do not begin to write. */
const PASSING: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Escape', 'Control', 'Alt', 'Meta']);

/** Where a lab's code is written, run and checked. */
export default function Bench(props: BenchProps) {
  const session = useMemo(() => createSession(props), []);
  const hydrated = useSignal(false);
  const { area, host, load } = useEditor(session);
  const language = session.language.value;
  const code = session.code.value[language];

  useEffect(() => {
    hydrated.value = true;
    void session.restore();
    addEventListener('pagehide', session.leave);
    return () => {
      removeEventListener('pagehide', session.leave);
    };
  }, []);

  return (
    <div class="bench">
      <fieldset disabled={!hydrated.value}>
        <legend class="visually-hidden">Your code</legend>
        <div class="bench-head">
          <Segmented
            legend="Language"
            name={`${props.lab}-language`}
            choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={language}
            onChange={session.choose}
          />
          <dl class="bench-functions">
            {props.functions.map(({ signature, does }) => (
              <div key={signature.python}>
                <dt>
                  <code>{signature[language]}</code>
                </dt>
                <dd dangerouslySetInnerHTML={{ __html: does }} />
              </div>
            ))}
          </dl>
        </div>
        <label class="bench-label" for={`${props.lab}-code`}>
          Your code
        </label>
        <textarea
          ref={area}
          class="bench-code"
          id={`${props.lab}-code`}
          aria-describedby={`${props.lab}-keys`}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          rows={code.split('\n').length + SPARE_ROWS}
          value={code}
          onPointerDown={() => void load()}
          onKeyDown={({ key }) => {
            // Tab passes through an area in which nothing has been typed: only the editor keeps it.
            if (!PASSING.has(key)) void load();
          }}
          onInput={({ currentTarget }) => session.type(currentTarget.value)}
        />
        <div class="bench-editor" ref={host} hidden />
        <p class="bench-keys" id={`${props.lab}-keys`}>
          In the editor <kbd>Tab</kbd> indents. To leave it by keyboard press <kbd>Esc</kbd>, then{' '}
          <kbd>Tab</kbd>. <kbd>Ctrl</kbd> or <kbd>⌘</kbd> with <kbd>Enter</kbd> runs your code.
        </p>
        <Controls session={session} pythonBytes={props.pythonBytes} />
        <Outcome session={session} />
        <Verdicts session={session} checks={props.checks} />
      </fieldset>
      <Results results={props.results} own={session.own.value} />
      <fieldset disabled={!hydrated.value}>
        <legend class="visually-hidden">Answers and help</legend>
        <Answers session={session} answers={props.answers} lab={props.lab} />
        <Help session={session} hints={props.hints} solutions={props.solutions} />
      </fieldset>
    </div>
  );
}
