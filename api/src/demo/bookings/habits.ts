import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import type { ResourceType } from '@yhteistila/core/site/resource.ts';
import type { LocalMinutes } from '@yhteistila/core/time/site-time.ts';

/** How the resources of a type are usually booked. What stands twice in a list is twice as common. */
export interface Habit {
  readonly purposes: readonly Purpose[];
  readonly from: LocalMinutes;
  readonly to: LocalMinutes;
  /** Lengths of bookings, in minutes. */
  readonly lengths: readonly number[];
  /** Free time between two bookings, in minutes. */
  readonly gaps: readonly number[];
}

const at = (hours: number, minutes = 0): LocalMinutes => hours * 60 + minutes;
const MEETINGS: readonly Purpose[] = ['meeting', 'hybridMeeting', 'hybridMeeting'];

export const HABITS: { readonly [type in ResourceType]?: Habit } = {
  servicePointScreened: {
    purposes: ['customerService'],
    from: at(9),
    to: at(16, 15),
    lengths: [15, 20, 30, 30, 40],
    gaps: [5, 5, 10, 15],
  },
  serviceRoom: {
    purposes: ['customerService'],
    from: at(9),
    to: at(16, 15),
    lengths: [20, 30, 30, 45, 60],
    gaps: [5, 5, 10],
  },
  remoteServiceRoom: {
    purposes: ['remoteService'],
    from: at(9),
    to: at(16, 15),
    lengths: [20, 30, 30, 45],
    gaps: [5, 10, 15],
  },
  securityRoom: {
    purposes: ['customerService'],
    from: at(9),
    to: at(16, 15),
    lengths: [30, 30, 45],
    gaps: [15, 30, 45],
  },
  negotiationRoom: {
    purposes: MEETINGS,
    from: at(7, 30),
    to: at(17),
    lengths: [30, 30, 45, 60, 60],
    gaps: [0, 0, 5, 10],
  },
  meetingRoom: { purposes: MEETINGS, from: at(7, 30), to: at(17), lengths: [30, 30, 45, 60, 60], gaps: [0, 0, 5, 10] },
  withdrawalRoom: {
    purposes: ['backgroundWork', 'hybridMeeting', 'remoteService'],
    from: at(7, 30),
    to: at(17),
    lengths: [30, 45, 60, 60],
    gaps: [0, 5, 15],
  },
  phoneRoom: {
    purposes: ['backgroundWork', 'remoteService'],
    from: at(8),
    to: at(16, 30),
    lengths: [15, 25, 30, 45],
    gaps: [5, 10, 20],
  },
  touchdown: {
    purposes: ['backgroundWork'],
    from: at(7, 30),
    to: at(17),
    lengths: [30, 30, 45, 60],
    gaps: [0, 5, 15, 20],
  },
  phoneService: {
    purposes: ['backgroundWork', 'remoteService'],
    from: at(8),
    to: at(16, 30),
    lengths: [45, 60, 90],
    gaps: [0, 5, 15],
  },
  projectRoom: {
    purposes: ['meeting', 'backgroundWork', 'teamDay'],
    from: at(8),
    to: at(17),
    lengths: [60, 90, 120],
    gaps: [0, 15],
  },
  workArea: {
    purposes: ['backgroundWork', 'backgroundWork', 'teamDay'],
    from: at(7, 30),
    to: at(17),
    lengths: [60, 90, 120],
    gaps: [0, 5, 15],
  },
  coCreationArea: {
    purposes: ['meeting', 'backgroundWork', 'teamDay'],
    from: at(8),
    to: at(17),
    lengths: [60, 90, 120],
    gaps: [0, 15, 30],
  },
  workCafe: { purposes: ['meeting'], from: at(8), to: at(16), lengths: [30, 45, 60], gaps: [15, 30, 45] },
  ceremonyRoom: { purposes: ['event'], from: at(9), to: at(16), lengths: [30, 30, 45], gaps: [45, 60, 120] },
  showroom: { purposes: ['event'], from: at(9), to: at(16), lengths: [60, 90], gaps: [60, 90] },
  innovationLab: {
    purposes: ['meeting', 'hybridMeeting', 'teamDay'],
    from: at(8),
    to: at(17),
    lengths: [60, 90, 120],
    gaps: [15, 30],
  },
  eventSpace: { purposes: ['event', 'meeting'], from: at(8), to: at(18), lengths: [90, 120, 180], gaps: [30, 60] },
  expert: { purposes: ['remoteService'], from: at(9), to: at(16), lengths: [30, 45], gaps: [60, 120, 150] },
};

/** Types that are also taken at short notice: by walk-in customers, for a call, for a face-to-face meeting (N6). */
export const AT_SHORT_NOTICE: { readonly [type in ResourceType]?: readonly Purpose[] } = {
  servicePointScreened: ['customerService'],
  serviceRoom: ['customerService'],
  remoteServiceRoom: ['remoteService', 'customerService', 'hybridMeeting'],
  phoneRoom: ['backgroundWork'],
  withdrawalRoom: ['backgroundWork'],
  meetingRoom: ['meeting'],
};

/** What meetings are called. Serving customers has no title (N24). */
export const TITLES: { readonly [purpose in Purpose]?: readonly string[] } = {
  meeting: ['Tiimipalaveri', 'Viikkopalaveri', 'Perehdytys', 'Asiakaspalvelutiimin kokous', 'Kehityskeskustelu'],
  hybridMeeting: ['Hankekokous', 'Ohjausryhmän valmistelu', 'Verkoston kokous', 'Yhteistyöpalaveri', 'Koulutus'],
  teamDay: ['Tiimipäivä', 'Kehittämispäivä', 'Yhteinen suunnittelu'],
  event: ['Tilaisuus', 'Infotilaisuus', 'Avoimet ovet'],
};
