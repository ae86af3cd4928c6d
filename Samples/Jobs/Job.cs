namespace Jobs;

/// <summary>A job that a worker has taken.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Attempt">How often it was taken, this time included.</param>
internal sealed record Job(long Id, string Task, int Attempt);
