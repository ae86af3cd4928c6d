namespace GoroutineGen.Fidelity.Tests.Running;

/// <summary>What is wrong with a program.</summary>
internal enum FailureKind
{
    /// <summary>The program itself is no C#: a mistake of the maker.</summary>
    DoesNotCompile,

    /// <summary>The original does something else each time, or does not end: a mistake of the maker.</summary>
    IsNoOracle,

    /// <summary>The generator threw.</summary>
    GeneratorThrows,

    /// <summary>An error in generated code.</summary>
    ErrorInTwin,

    /// <summary>The twin does something else than the original.</summary>
    Differs,

    /// <summary>The twin does not end.</summary>
    Hangs,
}

/// <summary>A program that is not what it should be.</summary>
/// <param name="Program">Its name.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Description">More about it.</param>
internal sealed record Failure(string Program, FailureKind Kind, string Description)
{
    public override string ToString() => $"{Program}: {Kind}. {Description}";
}
