import type { IAdaptiveCard } from '@microsoft/teams.cards';

export type Card = IAdaptiveCard;
