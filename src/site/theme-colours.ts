/** Colour of the browser's own bars around a page: that of the paper in colours.css (a test compares them). */
export const THEME_COLOURS = [
  { content: '#fdfaf5', media: '(prefers-color-scheme: light)' },
  { content: '#15191b', media: '(prefers-color-scheme: dark)' },
] as const;
