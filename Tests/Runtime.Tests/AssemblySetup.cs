// The scheduler is one per process, and tests change the number of its Ps.
[assembly: NonParallelizable]
