/**
 * What answers a reader's hands in a lesson: links that set an instrument, formulas tied to one,
 * terms of the glossary, the end of a chapter. One file, since many small ones cost
 * more; each loads the rest when it is first needed.
 */
import './pointing-loader';
import './reading-loader';
import './set-widget';
