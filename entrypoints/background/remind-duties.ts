import { browser } from 'wxt/browser';
import { today } from '../../lib/clock';
import { formatDate } from '../../lib/dates';
import type { Duty } from '../../lib/duties/duty';
import { dueDuties, listDuties } from '../../lib/duties/list-duties';
import { keepToldDuties, readCalendar, readToldDuties } from '../../lib/storage/calendar';
import { listConventions } from '../../lib/storage/conventions';
import { readEnvelope } from '../shared/read-budget-state';

/** More at once is a wall that nobody reads: the rest is in the calendar. */
const MOST = 3;

/** The duties of every convention, today. */
export async function readDuties(): Promise<{ title: string; duties: Duty[] }[]> {
  const [day, { committees, own }] = await Promise.all([today(), readCalendar()]);
  return Promise.all(
    (await listConventions()).map(async (convention) => {
      const { ledger, amendments, control } = await readEnvelope(convention);
      const position = ledger.position(convention, day, amendments);
      const hasCommittee = committees.includes(convention.id);
      return { title: convention.title, duties: listDuties({ position, control, hasCommittee }, own) };
    }),
  );
}

/** One notification for each duty whose time has come, once: one that could not be shown is tried again. */
export async function remindDuties(): Promise<void> {
  const [day, told, conventions] = await Promise.all([today(), readToldDuties(), readDuties()]);
  const due = conventions.flatMap(({ title, duties }) =>
    dueDuties(duties, day)
      .filter(({ id }) => !told.includes(id))
      .map((duty) => ({ title, duty })),
  );
  if (due.length === 0) return;
  for (const { title, duty } of due.slice(0, MOST)) {
    await browser.notifications.create(`duty ${duty.id}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: `${duty.title}, le ${formatDate(duty.date)}`,
      message: [title, duty.detail].filter(Boolean).join('\n'),
    });
  }
  await keepToldDuties(due.map(({ duty }) => duty.id));
}

/** A click on a reminder opens the calendar. */
export async function openDuties(notificationId: string): Promise<void> {
  if (!notificationId.startsWith('duty ')) return;
  await browser.notifications.clear(notificationId);
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#/rapports' as '/options.html') });
}
