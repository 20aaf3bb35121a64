// react-number-format: a dot typed into a French field is dropped, which makes an amount a hundred times what it was.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NumericFormat, PatternFormat } from 'react-number-format';

function Field({ label, name, input: Input = NumericFormat, set, ...format }) {
  return (
    <p>
      <label htmlFor={name}>{label}</label>{' '}
      <Input id={name} onValueChange={(values) => set(name, values)} {...format} />
    </p>
  );
}

function Commande() {
  const [values, setValues] = useState({});
  const set = (name, value) => setValues((old) => ({ ...old, [name]: value }));
  window.model = () => ({
    'amount-excl-tax': values.ht?.floatValue ?? null,
    'amount-incl-tax': values.ttc?.floatValue ?? null,
    'commitment-amount 2023': values.ae?.floatValue ?? null,
    'payment-amount 2023': values.cp?.floatValue ?? null,
    'commitment-number': values.ej?.value ?? '',
    'funds-center': values.cf ?? '',
    'cost-center': values.cc ?? '',
  });
  return (
    <form>
      <h1>Bon de commande</h1>
      <fieldset>
        <legend>Montants</legend>
        <Field
          label="Montant HT"
          name="ht"
          set={set}
          thousandSeparator=" "
          decimalSeparator=","
          decimalScale={2}
          fixedDecimalScale
          suffix=" €"
        />
        <Field
          label="Montant TTC (€)"
          name="ttc"
          set={set}
          thousandSeparator="."
          decimalSeparator=","
          allowedDecimalSeparators={[',']}
          decimalScale={2}
        />
        <Field
          label="Montant AE 2023"
          name="ae"
          set={set}
          thousandSeparator=" "
          decimalSeparator=","
          prefix="€ "
        />
        <Field
          label="Montant CP 2023"
          name="cp"
          set={set}
          thousandSeparator=","
          decimalSeparator="."
          decimalScale={2}
        />
      </fieldset>
      <fieldset>
        <legend>Imputation</legend>
        <Field
          label="N° d’engagement juridique (EJ)"
          name="ej"
          set={set}
          input={PatternFormat}
          format="## ## ## ## ##"
          mask="_"
        />
        <p>
          <label htmlFor="cf">Centre financier</label>{' '}
          <input
            id="cf"
            value={values.cf ?? ''}
            onChange={(event) => set('cf', event.target.value.toUpperCase())}
          />
        </p>
        <p>
          <label htmlFor="cc">Centre de coûts</label>{' '}
          <input
            id="cc"
            value={values.cc ?? ''}
            onChange={(event) => set('cc', event.target.value.slice(0, 10))}
          />
        </p>
      </fieldset>
    </form>
  );
}

createRoot(document.getElementById('root')).render(<Commande />);
