using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers;

/// <summary>Collects <see cref="BodyFacts"/>.</summary>
internal sealed class BodyFactsBuilder
{
    public List<string> Calls { get; } = [];

    public List<string> Starts { get; } = [];

    public List<(TextSpan At, LoopBound Bound)> Loops { get; } = [];

    public List<TextSpan> Parks { get; } = [];

    public List<BlockingUse> Blocks { get; } = [];

    public List<GivenDelegate> Given { get; } = [];

    public List<int> Invoked { get; } = [];

    public BodyFacts ToFacts() => new([.. Calls], [.. Starts], [.. Loops], [.. Parks], [.. Blocks], [.. Given], [.. Invoked]);
}
