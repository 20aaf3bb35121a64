/**
 * The attributes of one element. Their names are asked of the page once: of the thirty that could say something, most
 * controls have three, and each question to the page costs more than the answer is worth.
 */
export class Attributes {
  declare private readonly element: Element;
  declare private readonly names: readonly string[];

  constructor(element: Element) {
    this.element = element;
    this.names = element.getAttributeNames();
  }

  get isEmpty(): boolean {
    return this.names.length === 0;
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  /** Those of its names that are among these. */
  among(names: ReadonlySet<string>): readonly string[] {
    return this.names.filter((name) => names.has(name));
  }

  get(name: string): string | null {
    return this.names.includes(name) ? this.element.getAttribute(name) : null;
  }

  /** Empty when the element does not have it. */
  text(name: string): string {
    return this.get(name) ?? '';
  }
}
