export { collections } from './src/reader/collections.ts';
