import type { IsoDate } from '../../dates';
import type { FieldTypeId } from '../../field-types';

/**
 * What is known of the fields of one form of one site, taught by a person, imported or shipped: inert data, read
 * before anything else when the form is recognised. In every text `*` stands for any run of characters, so that the
 * rank of a line or a number of the page does not matter.
 */
export interface TaughtForm {
  /** Shown to the person; empty for a form taught here, which its address names. */
  readonly title: string;
  /** Host with its port (`achats.exemple.gouv.fr`), `*.exemple.gouv.fr` for all below. */
  readonly hosts: readonly string[];
  /** `/demandes/:n/modifier` with `*` for `:n`. It stays inside one part of the path, a last `**` takes the rest. Never a query. */
  readonly path: string;
  readonly fields: readonly TaughtField[];
}

export interface TaughtField {
  readonly find: FieldSelector;
  /** What the field found must still be, property by property; a property left out may be anything. */
  readonly looksLike: FieldFingerprint;
  /** What the field asks for, or that it must be left alone. */
  readonly answer: FieldTypeId | 'never';
  /** The day it was taught; null for a shipped adapter. */
  readonly on: IsoDate | null;
}

/** Where the field is: by the most lasting of its technical name, its id and its label. */
export interface FieldSelector {
  readonly by: 'name' | 'id' | 'label';
  readonly text: string;
  /** Nearest legend or heading above, when the label comes several times in the page. */
  readonly section?: string | undefined;
}

export interface FieldFingerprint {
  readonly tag?: string | undefined;
  readonly inputType?: string | undefined;
  readonly role?: string | undefined;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
}

/** The form a page shows, as far as its address tells. */
export interface Place {
  readonly host: string;
  readonly path: string;
}
