// react-aria: the combobox that démarches-simplifiées uses, a number field in euros, a date in segments, a select.
import { useState } from 'react';
import {
  Button,
  ComboBox,
  DateField,
  DateInput,
  DateSegment,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  NumberField,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { createRoot } from 'react-dom/client';

const ACTIVITIES = [
  { id: 'a1', code: '035200010102', label: 'Accompagnement - 035200010102' },
  { id: 'a2', code: '035200010101', label: 'Pilotage - 035200010101' },
];
const COST_CENTERS = [
  { id: 'SGSIFAB074', label: 'SGSIFAB074 - Incubateur Lyon' },
  { id: 'SGSIFAB075', label: 'SGSIFAB075 - Incubateur Paris' },
];
const EUROS = { style: 'currency', currency: 'EUR' };

function Choices({ items }) {
  return (
    <Popover>
      <ListBox items={items}>
        {(item) => <ListBoxItem textValue={item.label}>{item.label}</ListBoxItem>}
      </ListBox>
    </Popover>
  );
}

function Annotations() {
  const [cf, setCf] = useState('');
  const [activity, setActivity] = useState(null);
  const [center, setCenter] = useState(null);
  const [ttc, setTtc] = useState(Number.NaN);
  const [ae, setAe] = useState(Number.NaN);
  const [day, setDay] = useState(null);
  window.model = () => ({
    'funds-center': cf,
    activity: ACTIVITIES.find(({ id }) => id === activity)?.code ?? '',
    'cost-center': center ?? '',
    'amount-incl-tax': Number.isNaN(ttc) ? null : ttc,
    'commitment-amount': Number.isNaN(ae) ? null : ae,
    'start-date': day?.toString() ?? '',
  });
  return (
    <I18nProvider locale="fr-FR">
      <form>
        <h1>Demande d’achat</h1>
        <h2>Cadre budgétaire</h2>
        <div className="editable-champ">
          <label className="fr-label" htmlFor="cf">
            Centre financier
          </label>
          <input className="fr-input" id="cf" value={cf} onChange={(event) => setCf(event.target.value)} />
        </div>
        <ComboBox
          className="fr-ds-combobox"
          defaultItems={ACTIVITIES}
          selectedKey={activity}
          onSelectionChange={setActivity}
        >
          <Label className="fr-label">Activité</Label>
          <div className="fr-ds-combobox__input">
            <Input className="fr-select fr-autocomplete" />
            <Button>▼</Button>
          </div>
          <Choices />
        </ComboBox>
        <input type="hidden" name="activite" value={activity ?? ''} />
        <Select selectedKey={center} onSelectionChange={setCenter} placeholder="Choisir un centre de coûts">
          <Label>Centre de coûts</Label>
          <Button>
            <SelectValue />
          </Button>
          <Choices items={COST_CENTERS} />
        </Select>
        <NumberField value={ttc} onChange={setTtc} formatOptions={EUROS}>
          <Label>Montant TTC</Label>
          <Input />
        </NumberField>
        <NumberField value={ae} onChange={setAe} formatOptions={{ maximumFractionDigits: 2 }}>
          <Label>Montant AE (€)</Label>
          <Input />
        </NumberField>
        <fieldset>
          <legend>Convention de délégation de gestion</legend>
          <DateField value={day} onChange={setDay}>
            <Label>Date de début de la convention</Label>
            <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
          </DateField>
        </fieldset>
      </form>
    </I18nProvider>
  );
}

createRoot(document.getElementById('root')).render(<Annotations />);
