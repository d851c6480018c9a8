import {
  AccessibilityRegular,
  DesktopRegular,
  DocumentRegular,
  DoorArrowRightRegular,
  type FluentIcon,
  LeafOneRegular,
  LockClosedRegular,
  PrintRegular,
  ScanRegular,
  ShieldRegular,
  SoundWaveCircleRegular,
  VideoRegular,
  WhiteboardRegular,
} from '@fluentui/react-icons';
import type { Feature } from '@yhteistila/core/site/resource.ts';

/** A sign for each feature of a space; always beside or behind its word. In the order of how often they decide. */
export const FEATURE_ICONS: { readonly [feature in Feature]: FluentIcon } = {
  stepFree: AccessibilityRegular,
  hearingLoop: SoundWaveCircleRegular,
  soundproof: LockClosedRegular,
  video: VideoRegular,
  quiet: LeafOneRegular,
  secondExit: DoorArrowRightRegular,
  securityGlass: ShieldRegular,
  documentCamera: DocumentRegular,
  scanner: ScanRegular,
  printer: PrintRegular,
  whiteboard: WhiteboardRegular,
  display: DesktopRegular,
};
