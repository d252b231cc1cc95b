import type { WaveContent } from '@/db/queries/campaign';
import type { banner } from '@/db/schema/banners';
import type { printJob } from '@/db/schema/print';
import {
  DEFAULT_MESSAGE,
  getMessageForm,
  isForPupils,
  PUPIL_MESSAGE,
} from '@/lib/domain/campaign/message/messages';
import { audienceOfPlan } from '@/lib/domain/campaign/plan-audience';
import type { Level, SchoolKind } from '@/lib/domain/directory/types';
import { CONTRASTS } from '@/lib/domain/materials/library/colours';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { findPiece, getPiece, type Piece } from '@/lib/domain/materials/library/pieces';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { findPrintMerge } from '@/lib/domain/materials/print/print-rights';
import type { PrintChoice, PrintSelection } from '@/lib/domain/materials/print/selection';
import { listClassesOf } from '@/lib/domain/planning/list-classes-of';
import { bannerTimesOf } from '@/lib/domain/planning/prepare/banner-days';
import { findWaveChannel } from '@/lib/domain/planning/prepare/choose-work';
import type { PreparedFrom } from '@/lib/domain/planning/prepare/prepared-work';
import type { AudienceRule } from '@/lib/domain/planning/scenario';
import { proposeDraft } from '@/lib/messages/mails/propose-message';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import { proposeFields } from '@/lib/messages/materials/propose-fields';
import { shortenTitle } from '@/lib/messages/prepared-work';

export type WorkGround = {
  school: { kind: SchoolKind; timeZone: string };
  classes: readonly { code: string; level: Level }[];
};

type Settings = (typeof printJob.$inferInsert)['settings'];

/** Pieces that a run is made of, with names on them; a flyer or a poster is ordered from a printer's. */
export function canPrintPiece(templateId: string): boolean {
  const piece = findPiece(templateId);
  return piece !== undefined && findPrintMerge(piece.id) !== undefined;
}

/** A draft wave in the words of the product; who reads it over may change all of it. */
export function buildWave(
  { title, kind, audience, templateId }: PreparedFrom,
  { school, classes }: WorkGround,
): Omit<WaveContent, 'holdBackPercent' | 'holdBackDays'> {
  const rule = audienceOfPlan(audience as AudienceRule, classes);
  const { id } = getMessageForm(chooseMessage(templateId ?? '', rule.kind === 'pupils'));
  return {
    title: shortenTitle(title),
    channel: findWaveChannel(kind, audience) ?? 'email',
    audience: rule,
    segmentId: null,
    ...proposeDraft(id, schoolTypeOf(school.kind)),
  };
}

/** The message that the scenario names, where it is written for who reads it. */
function chooseMessage(templateId: string, isReadByPupils: boolean): string {
  if (isForPupils(templateId) === isReadByPupils) return templateId;
  return isReadByPupils ? PUPIL_MESSAGE : DEFAULT_MESSAGE;
}

const asItShips = ({ contrasts, sizes }: Piece): Settings => ({
  contrast: contrasts[0] ?? CONTRASTS[0],
  sizeId: sizes[0].id,
  language: LANGUAGES[0],
  typed: {},
});

type NewPrint = Pick<
  typeof printJob.$inferInsert,
  'pieceId' | 'title' | 'settings' | 'selection' | 'options' | 'schoolPieceId'
>;

/** A run that nobody has asked for yet: whom it is for is a rule, the people are decided when it is printed. */
export function buildPrint({ audience, templateId }: PreparedFrom, { classes }: WorkGround): NewPrint {
  const piece = getPiece((findPiece(templateId ?? '') as Piece).id);
  const selection: PrintSelection = {
    choice: choiceOf(audience as AudienceRule, classes),
    include: audience?.families === 'all' ? 'all' : 'not_covered',
    within: 'all',
    classesOn: [],
    pupilIds: [],
  };
  return {
    schoolPieceId: null,
    pieceId: piece.id,
    title: PIECE_NAMES[piece.id].name,
    settings: asItShips(piece),
    selection,
    options: {
      bothSides: false,
      coverPage: true,
      tickingSheet: true,
      inFamilyLanguage: true,
    },
  };
}

function choiceOf(rule: AudienceRule, classes: WorkGround['classes']): PrintChoice {
  if (rule.group) {
    const classCodes = [...listClassesOf(rule, classes)];
    // Before the first import nobody knows the classes of a group: its levels are what is known.
    if (classCodes.length > 0) return { by: 'classes', classCodes };
  }
  return rule.levels === 'all' ? { by: 'everybody' } : { by: 'levels', levels: rule.levels };
}

type NewBanner = Pick<
  typeof banner.$inferInsert,
  'pieceId' | 'title' | 'settings' | 'link' | 'altText' | 'startsAt' | 'endsAt' | 'schoolPieceId'
>;

/** A banner as it ships, which is drawn when somebody publishes it. */
export function buildBanner(from: PreparedFrom, { school }: WorkGround): NewBanner {
  const named = findPiece(from.templateId ?? '');
  const own = from.audience?.holders === 'pupils' ? 'banniere-ent-eleves' : 'banniere-ent';
  const piece = named?.kind === 'banner' ? named : getPiece(own);
  const { title } = proposeFields(piece.id, LANGUAGES[0], schoolTypeOf(school.kind));
  return {
    schoolPieceId: null,
    pieceId: piece.id,
    title: title ?? PIECE_NAMES[piece.id].name,
    settings: asItShips(piece),
    link: '',
    altText: '',
    ...bannerTimesOf(from, school.timeZone),
  };
}
