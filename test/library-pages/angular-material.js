// Angular Material over a reactive form that takes values on blur only.
import '@angular/compiler';
import './node_modules/@angular/material/prebuilt-themes/azure-blue.css';
import { registerLocaleData } from '@angular/common';
import french from '@angular/common/locales/fr';
import { Component, LOCALE_ID, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MAT_DATE_LOCALE, provideNativeDateAdapter } from '@angular/material/core';
import { MatDatepickerModule } from '@angular/material/datepicker';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { bootstrapApplication } from '@angular/platform-browser';

registerLocaleData(french);

const onBlur = (value) => new FormControl(value, { updateOn: 'blur' });
const isoDay = (date) =>
  date
    ? [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
    : '';

const Demande = Component({
  selector: 'app-demande',
  imports: [
    ReactiveFormsModule,
    MatAutocompleteModule,
    MatDatepickerModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
  ],
  template: `
    <h1>Demande d’engagement</h1>
    <form [formGroup]="form">
      <mat-form-field><mat-label>Objet de l’achat</mat-label><textarea matInput formControlName="objet"></textarea></mat-form-field>
      <mat-form-field><mat-label>Montant TTC</mat-label>
        <input matInput formControlName="ttc" inputmode="decimal" /><span matTextSuffix>€</span></mat-form-field>
      <mat-form-field><mat-label>Montant HT (€)</mat-label><input matInput type="number" formControlName="ht" /></mat-form-field>
      <mat-form-field><mat-label>Centre financier</mat-label><input matInput formControlName="cf" />
        <mat-hint>Exemple : 0352-CFSE-CFSG</mat-hint></mat-form-field>
      <mat-form-field><mat-label>Domaine fonctionnel</mat-label>
        <mat-select formControlName="df">
          @for (area of areas; track area.code) {<mat-option [value]="area.code">{{ area.code }} – {{ area.title }}</mat-option>}
        </mat-select></mat-form-field>
      <mat-form-field><mat-label>Centre de coûts</mat-label>
        <input matInput formControlName="cc" [matAutocomplete]="found" />
        <mat-autocomplete #found="matAutocomplete">
          @for (center of centers; track center) {<mat-option [value]="center">{{ center }}</mat-option>}
        </mat-autocomplete></mat-form-field>
      <fieldset>
        <legend>Convention de délégation de gestion</legend>
        <mat-form-field><mat-label>Date de fin de la convention</mat-label>
          <input matInput [matDatepicker]="picker" formControlName="fin" />
          <mat-datepicker-toggle matIconSuffix [for]="picker"></mat-datepicker-toggle><mat-datepicker #picker></mat-datepicker></mat-form-field>
      </fieldset>
    </form>`,
})(
  class {
    areas = [
      { code: '0352-02', title: 'Concours' },
      { code: '0352-01', title: 'Accompagnement' },
    ];
    centers = ['SGSIFAB074', 'SGSIFAB075', 'SGSIFAB076'];
    form = new FormGroup({
      objet: onBlur(''),
      ttc: onBlur(''),
      ht: onBlur(null),
      cf: onBlur(''),
      df: new FormControl(''),
      cc: onBlur(''),
      fin: onBlur(null),
    });
    constructor() {
      window.model = () => {
        const { objet, ttc, ht, cf, df, cc, fin } = this.form.value;
        return {
          purpose: objet,
          'amount-incl-tax': ttc,
          'amount-excl-tax': ht,
          'funds-center': cf,
          'functional-area': df,
          'cost-center': cc,
          'end-date': isoDay(fin),
        };
      };
    }
  },
);

await bootstrapApplication(Demande, {
  providers: [
    provideZonelessChangeDetection(),
    provideNativeDateAdapter(),
    { provide: LOCALE_ID, useValue: 'fr' },
    { provide: MAT_DATE_LOCALE, useValue: 'fr-FR' },
  ],
});
