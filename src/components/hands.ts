/**
 * What answers a reader's hands in a lesson: questions and predictions, links that set an
 * instrument, formulas tied to one, terms of the glossary. One file, since many small ones cost
 * more; each loads the rest when it is first needed.
 */
import './pointing-loader';
import './practice-loader';
import './reading-loader';
import './set-widget';
