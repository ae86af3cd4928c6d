// The stress switch belongs to the process.
[assembly: NonParallelizable]
