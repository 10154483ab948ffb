// What a page asks of a file itself, without the code that reads the rest of it.
export { isModelFile } from '~/language-model/model-file-sign';
