using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GoroutineGen.Language.Tests.Overloads;

/// <summary>The samples for one call.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Receiver">What makes the receiver; null where the member has none.</param>
/// <param name="Arguments">What makes each argument.</param>
/// <param name="IsDisposed">Whether the receiver is disposed before the call.</param>
internal sealed record OverloadCase(
    string Name, Func<Scene, object?>? Receiver, ImmutableArray<Func<Scene, object?>> Arguments, bool IsDisposed = false)
{
    /// <summary>The name of the case whose samples all come first.</summary>
    public const string First = "first samples";

    /// <summary>
    /// The first samples, all others one by one, null for whatever may be null by its type, no receiver, and a receiver that is disposed.
    /// Null when there is no sample of something.
    /// </summary>
    public static IReadOnlyList<OverloadCase>? All(Overload overload)
    {
        var receivers = overload.HasReceiver ? SampleCatalogue.Receivers(overload) : [];
        var arguments = overload.Parameters.Select(parameter => SampleCatalogue.Arguments(overload, parameter)).ToArray();
        if (receivers is null || arguments.Contains(null) || SampleCatalogue.Scenery(overload) is null)
            return null;
        OverloadCase first = new(First, receivers.FirstOrDefault(), [.. arguments.Select(samples => samples![0])]);
        List<OverloadCase> cases = [first];
        cases.AddRange(receivers.Skip(1).Select((sample, index) => first with { Name = $"receiver {index + 1}", Receiver = sample }));
        foreach (var parameter in overload.Parameters)
        {
            var others = arguments[parameter.Ordinal]!.Skip(1)
                .Select((sample, index) => (Name: $"{parameter.Name} {index + 1}", Sample: sample));
            if (parameter.Type.IsReferenceType && parameter.RefKind != RefKind.Out)
                others = others.Append(($"{parameter.Name} null", _ => null));
            cases.AddRange(others.Select(
                other => first with { Name = other.Name, Arguments = first.Arguments.SetItem(parameter.Ordinal, other.Sample) }));
        }

        if (overload.HasReceiver && overload.Member.ContainingType.IsReferenceType)
            cases.Add(first with { Name = "no receiver", Receiver = _ => null });
        if (overload.HasReceiver && IsDisposable(overload.Member.ContainingType))
            cases.Add(first with { Name = "disposed", IsDisposed = true });
        return cases;
    }

    private static bool IsDisposable(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_IDisposable);
}
