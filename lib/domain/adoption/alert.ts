/**
 * What an alert may be about. `class_stalls`: no new activation in a class for 10 school days; `gate_at_risk`: a
 * phase will not reach its gate in time; `notifications_expire`: provisional passwords that end soon (3 months after
 * the notification); `activations_fell`: fewer activated than the observation before.
 */
export const ALERT_KINDS = [
  'class_stalls',
  'gate_at_risk',
  'notifications_expire',
  'activations_fell',
] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];
