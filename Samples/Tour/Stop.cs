namespace Tour;

/// <summary>One stop of the tour.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Shows">What it shows.</param>
/// <param name="Run">Runs it and tells what came out; throws <see cref="CheckFailedException"/> when that is wrong.</param>
internal sealed record Stop(string Name, string Shows, Func<string> Run);
