/** What pages hand to the parts of Starlight that we replace. */
declare namespace App {
  interface Locals {
    /** Language of the title where it is not the page's, and what stands above it. */
    pageTitle?: { language?: string | undefined; above?: string | undefined };
  }
}
