/** What pages hand to the parts of Starlight that we replace, and to the components inside them. */
declare namespace App {
  interface Locals {
    /** Language of the title where it is not the page's, and what stands above it. */
    pageTitle?: { language?: string | undefined; above?: string | undefined };
    /** Language of the text that is being rendered, where a page shows a text in two languages. */
    contentLanguage?: string | undefined;
  }
}
