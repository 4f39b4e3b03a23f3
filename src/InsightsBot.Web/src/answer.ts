// The contract object: what the hub says of one question, alike in every channel.
export type Cell = string | number | null;

export interface Column {
  name: string;
  label: string;
  type: 'text' | 'number';
  unit: string | null;
}

export interface Chart {
  kind: string;
  title: string;
  x: string;
  y: string[];
}

export interface QueryCitation {
  id: number;
  kind: 'query';
  title: string;
  sql: string;
  parameters: Record<string, Cell>;
  rows: number;
  dataAsOf: string | null;
}

export interface VerbatimCitation {
  id: number;
  kind: 'verbatim';
  title: string;
  recordId: string;
  source: string;
  date: string | null;
  quote: string;
  start: number;
  text: string;
}

export interface TextCitation {
  id: number;
  kind: 'definition' | 'method';
  title: string;
  text: string;
}

export type Citation = QueryCitation | VerbatimCitation | TextCitation;

export interface Answer {
  question: string;
  status: 'answered' | 'clarification' | 'refused' | 'failed';
  language: 'de' | 'en';
  interpretation: string;
  assumptions: string[];
  notUnderstood: string[];
  choices: string[];
  answer: string;
  table: { columns: Column[]; rows: Cell[][] };
  chart: Chart | null;
  citations: Citation[];
  warnings: string[];
  suggestions: string[];
  certainty: 'verified' | 'compiled' | 'estimated';
  timings: { readMs: number; queryMs: number; totalMs: number };
}

/** An answer as it stands in the conversation. */
export interface ShownAnswer {
  /** The id of the message that says it. */
  id: string;
  run: string;
  at: string;
  answer: Answer;
}

export const queries = (answer: Answer) => answer.citations.filter(c => c.kind === 'query');
export const verbatims = (answer: Answer) => answer.citations.filter(c => c.kind === 'verbatim');
export const texts = (answer: Answer) =>
  answer.citations.filter((c): c is TextCitation => c.kind === 'definition' || c.kind === 'method');

/** Whether there is anything behind the words that a pane could show. */
export const hasEvidence = (answer: Answer) =>
  answer.table.rows.length > 0 || answer.citations.length > 0 || answer.interpretation !== '';
