import type { Root } from './find-controls';
import { buildLabelMap, type LabelMap } from './label-map';
import type { Surroundings } from './surroundings';
import { type CellHeadings, TableModel } from './table-model';

/** What one reading of the page builds once and asks many times: label maps and tables. Kept for that reading only. */
export class PageReader {
  private readonly maps = new Map<Node, LabelMap>();
  private readonly tables = new Map<Element, TableModel>();

  labelMap(control: Element): LabelMap {
    const root = control.getRootNode() as Root;
    const known = this.maps.get(root);
    if (known) return known;
    const map = buildLabelMap(root);
    this.maps.set(root, map);
    return map;
  }

  /** The headings of the cell that a control stands in, when it stands in a table. */
  cellIn({ cell, table }: Pick<Surroundings, 'cell' | 'table'>): CellHeadings | null {
    if (!cell || !table) return null;
    let model = this.tables.get(table);
    if (!model) {
      model = new TableModel(table);
      this.tables.set(table, model);
    }
    return model.headingsOf(cell);
  }
}
