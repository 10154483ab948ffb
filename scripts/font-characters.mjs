/** Which characters each font file of the site carries. Used by subset-fonts.mjs. */

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

const ascii = range(0x20, 0x7e);
const accented = 'ÀÁÄÅÇÈÉÖÜßàáâäåæçèéêëíîïñóôöøùúûüýŁłőŠšžČčćğ';
const punctuation = '\u00a0\u2009\u202f–—‘’“”…•†‡°§©«»';
const signs = '−×·÷±≤≥≈≠∞∑∏√→←↑↓¼½¾⅛⅜⅝⅞¹²³';
const raised = '⁰⁴⁵⁶⁷⁸⁹⁺⁻';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** Prose. What it lacks (‖, most superscripts) comes from the sans: see src/styles/fonts.css. */
export const serif = `${ascii}${accented}${punctuation}${signs}αβγδεθλμπσφΔΣΠ`;
export const serifItalic = `${ascii}${accented}${punctuation}`;
/** Interface, plots and numbers. */
export const sans = `${ascii}${accented}${punctuation}${signs}${raised}${lowered}‖ℓ✓αβγδεηθλμπρστφχψωΔΘΛΣΠΦΨΩ`;

const greekCapitals = 'ΓΔΘΛΞΠΣΥΦΨΩ';
const katexAccents = '¨¯°´ˆˇˉˊˋ˘˙˚˜˝\u20d7';
/** U+E020 is the stroke that KaTeX lays over a sign to negate it, as in \ne. */
const katexSigns =
  '\ue020±×÷·¬′†‡…ȷıℏℑℓℜℵ←↑→↓↔↗↘↦↪⇀⇐⇑⇒⇓⇔∀∂∃∅∇∈∋−∓∕∖∗∘∙√∝∞∠∣∥∧∨∩∪∫∼≃≅≈≐≡≤≥≪≫≺≻⊂⊃⊆⊇⊕⊖⊗⊘⊙⊢⊣⊤⊥⊨⋄⋅⋆⋮⋯⋱⌈⌉⌊⌋△⟨⟩⟵⟶⟷⟸⟹⟺';

/**
 * The KaTeX faces that are heavy enough to cut. A face not named here keeps every glyph. A character
 * left out is not lost: the reader's own serif shows it.
 */
export const katexCharacters = {
  'KaTeX_Main-Regular': `${ascii}${greekCapitals}${katexAccents}${katexSigns}–—‘’“”\u00a0`,
  'KaTeX_Main-Bold': `${ascii}${greekCapitals}−±×·∣∥∞⟨⟩–’\u00a0`,
  'KaTeX_AMS-Regular': 'ABCDEFGHIJKLMNOPQRSTUVWXYZk∅∴∵≜≲≳⩽⩾□■',
};
