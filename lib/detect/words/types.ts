/** The words of one language that citations are made with, as sources of regular expressions over folded text. */
export interface CitationWords {
  /** "resolution", with every inflection. */
  readonly resolution: string;
  /** "decision", with every inflection. */
  readonly decision: string;
  /** How these words begin, as printed. */
  readonly stems: readonly string[];
  /** Owner words before it: "its". */
  readonly possessive: string;
  /** Stems of the names of the months. */
  readonly months: readonly string[];
  /** What may stand between a number and its adoption date: "of", "en date du". */
  readonly dated: string;
  /** "paragraph", abbreviated or not, singular or plural. */
  readonly paragraph: string;
  readonly annex: string;
  readonly section: string;
}
