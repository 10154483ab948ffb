import { describe, expect, it } from 'vitest';
import { unwrapImports } from './plain-imports';

const LIST =
  'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js"])))=>i.map(i=>d[i]);\n';
const HELPER = 'import{t as e}from"./preload-helper.x.js";';

describe('unwrapImports(code)', () => {
  it('leaves of Vite’s wrapping nothing but the import', () => {
    const named = 'let{a:n}=await e(async()=>{let{a:e}=await import(`./a.js`);return{a:e}},[]);n()';
    const listed = 'e(()=>import(`./b.js`),__vite__mapDeps([0,1])).then(f)';
    const inner = 'await e(async()=>{let{h:e}=await import(`./q.js`).then(e=>e.n);return{h:e}},[])';
    expect(unwrapImports(LIST + HELPER + named)).toBe('let{a:n}=await import(`./a.js`);n()');
    expect(unwrapImports(LIST + HELPER + listed)).toBe('import(`./b.js`).then(f)');
    expect(unwrapImports(HELPER + inner)).toBe('await import(`./q.js`).then(e=>e.n)');
  });

  it('keeps the helper where an import is wrapped in a way it does not know', () => {
    const odd = `${LIST}${HELPER}e(async()=>{g();return await import(\`./a.js\`)},__vite__mapDeps([0]))`;
    const kept = `${HELPER}e(async()=>{g();return await import(\`./a.js\`)},[])`;
    expect(unwrapImports(odd)).toBe(kept);
  });
});
