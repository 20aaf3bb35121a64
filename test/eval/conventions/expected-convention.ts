/** The shape of a `NAME.json` beside a convention (test/fixtures/README.md). Keys not named here are facts too. */
export interface ExpectedConvention {
  readonly kind: 'convention' | 'avenant' | 'several' | null;
  readonly expectedError?: boolean;
  readonly parties?: readonly { readonly role: string; readonly name: string }[];
  readonly amounts?: readonly {
    readonly year: number;
    readonly ae: number | null;
    readonly cp: number | null;
  }[];
  readonly totals?: { readonly ae: number | null; readonly cp: number | null };
  readonly tranches?: readonly ExpectedTranche[];
  readonly acceptable?: Readonly<Record<string, unknown>>;
  readonly mustWarn?: readonly string[];
  readonly [key: string]: unknown;
}

export interface ExpectedTranche {
  readonly budget: 'AE' | 'CP';
  readonly year: number;
  readonly amount: number | null;
  readonly conditional: boolean;
  readonly release: { readonly date: string | null };
}
