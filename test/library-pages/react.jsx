// React: react-hook-form holds the model; react-select, MUI Select, Autocomplete and TextField are controlled by it.
import { Autocomplete, InputAdornment, MenuItem, TextField } from '@mui/material';
import { createRoot } from 'react-dom/client';
import { Controller, useForm } from 'react-hook-form';
import Select from 'react-select';

const COST_CENTERS = [
  { value: 'SGSIFAB074', label: 'SGSIFAB074 – Incubateur Lyon' },
  { value: 'SGSIFAB075', label: 'SGSIFAB075 – Incubateur Paris' },
  { value: 'SGSIFAB0751', label: 'SGSIFAB0751 – Incubateur Paris, annexe' },
];
const ACTIVITIES = [
  { code: '035200010101', label: 'Pilotage' },
  { code: '035200010102', label: 'Accompagnement' },
];
const YEARS = ['2022', '2023', '2024'];

/** The amount in the model is a number or nothing. */
const toNumber = (text) => (text.trim() === '' ? null : Number(text.replace(/[\s€]/g, '').replace(',', '.')));

function Demande() {
  const { register, control, getValues } = useForm({
    defaultValues: {
      objet: '',
      centreFinancier: '',
      domaine: '',
      centreCouts: null,
      activite: null,
      exercice: '',
      montantHt: null,
      montantTtc: null,
      debut: '',
    },
  });
  window.model = () => {
    const values = getValues();
    return {
      purpose: values.objet,
      'funds-center': values.centreFinancier,
      'functional-area': values.domaine,
      'cost-center': values.centreCouts?.value ?? '',
      activity: values.activite?.code ?? '',
      'fiscal-year': values.exercice,
      'amount-excl-tax': values.montantHt,
      'amount-incl-tax': values.montantTtc,
      'start-date': values.debut,
    };
  };
  return (
    <form>
      <h1>Nouvelle demande d’achat</h1>
      <fieldset>
        <legend>Besoin</legend>
        <p>
          <label htmlFor="objet">Objet de l’achat</label>
          <input id="objet" {...register('objet')} />
        </p>
        <Controller
          control={control}
          name="montantHt"
          render={({ field }) => (
            <p>
              <label htmlFor="ht">Montant HT (€)</label>
              <input
                id="ht"
                inputMode="decimal"
                onBlur={field.onBlur}
                onChange={(event) => field.onChange(toNumber(event.target.value))}
              />
            </p>
          )}
        />
        <Controller
          control={control}
          name="montantTtc"
          render={({ field }) => (
            <TextField
              label="Montant TTC"
              defaultValue=""
              onBlur={field.onBlur}
              onChange={(event) => field.onChange(toNumber(event.target.value))}
              slotProps={{ input: { endAdornment: <InputAdornment position="end">€</InputAdornment> } }}
            />
          )}
        />
      </fieldset>
      <fieldset>
        <legend>Convention de délégation de gestion</legend>
        <p>
          <label htmlFor="debut">Date de début de la convention</label>
          <input id="debut" type="date" {...register('debut')} />
        </p>
      </fieldset>
      <fieldset>
        <legend>Imputation budgétaire</legend>
        <Controller
          control={control}
          name="exercice"
          render={({ field }) => (
            <TextField select label="Exercice" sx={{ width: 200 }} {...field}>
              {YEARS.map((year) => (
                <MenuItem key={year} value={year}>
                  {year}
                </MenuItem>
              ))}
            </TextField>
          )}
        />
        <p>
          <label htmlFor="cf">Centre financier (UO)</label>
          <input id="cf" maxLength={14} {...register('centreFinancier')} />
        </p>
        <p>
          <label htmlFor="df">Domaine fonctionnel</label>
          <input id="df" {...register('domaine')} />
        </p>
        <Controller
          control={control}
          name="centreCouts"
          render={({ field }) => (
            <div>
              <label htmlFor="cc">Centre de coûts</label>
              <Select
                inputId="cc"
                options={COST_CENTERS}
                placeholder="Sélectionner…"
                isClearable
                {...field}
              />
            </div>
          )}
        />
        <Controller
          control={control}
          name="activite"
          render={({ field }) => (
            <Autocomplete
              options={ACTIVITIES}
              getOptionLabel={(option) => `${option.label} – ${option.code}`}
              isOptionEqualToValue={(one, other) => one.code === other.code}
              value={field.value}
              onChange={(_, option) => field.onChange(option)}
              renderInput={(params) => <TextField {...params} label="Activité" />}
            />
          )}
        />
      </fieldset>
      <button type="submit">Envoyer</button>
    </form>
  );
}

createRoot(document.getElementById('root')).render(<Demande />);
