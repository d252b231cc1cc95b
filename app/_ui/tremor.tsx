'use client';

// tremor in a server component fails the build: this is its only door, by name, and it is loaded lazily.
export { BarChart } from '@tremor/react';
