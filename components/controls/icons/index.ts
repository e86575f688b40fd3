export { drawn, type IconComponent } from './drawn.tsx';
export * from './actions.tsx';
export * from './places.tsx';
export * from './marks.tsx';
export * from './arrows.tsx';
