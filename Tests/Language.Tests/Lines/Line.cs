namespace GoroutineGen.Language.Tests.Lines;

/// <summary>Some statements with a wait, in a line: a method of a program that holds many.</summary>
/// <param name="Kind">What it has in common with others.</param>
/// <param name="Text">The statements.</param>
/// <param name="Blocks">Whether a wait keeps its blocking form.</param>
public sealed record Line(string Kind, string Text, bool Blocks)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
