using System.Collections.Immutable;
using GoroutineGen.Generator.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GoroutineGen.Analyzers;

/// <summary>A <c>switch</c>, as a statement or an expression, over the number that a select returns.</summary>
/// <param name="Call">The call of <c>Go.Select</c> or <c>Go.TrySelect</c>.</param>
/// <param name="Cases">The select's cases, by their numbers.</param>
/// <param name="Sections">The sections.</param>
internal sealed record SelectSwitch(
    IInvocationOperation Call, ImmutableArray<IOperation> Cases, ImmutableArray<SelectSection> Sections)
{
    /// <summary>The name of the select that does not wait.</summary>
    public const string TrySelect = "TrySelect";

    /// <summary>Whether the select waits until a case can go on.</summary>
    public bool Waits => Call.TargetMethod.Name == RuntimeNames.Select;

    /// <summary>
    /// The select that a <c>switch</c> is over; null when it is over something else, or when the number of cases or what a label takes
    /// cannot be told.
    /// </summary>
    public static SelectSwitch? Of(IOperation operation, RuntimeTypes types)
    {
        var value = operation switch
        {
            ISwitchOperation statement => statement.Value,
            ISwitchExpressionOperation expression => expression.Value,
            _ => null,
        };
        if (value is not IInvocationOperation call || !types.IsGo(call.TargetMethod, RuntimeNames.Select, TrySelect)
            || CasesOf(call) is not { } cases)
            return null;
        var sections = ImmutableArray.CreateBuilder<SelectSection>();
        foreach (var (body, labels) in LabelsOf(operation))
        {
            if (Section(body, labels, cases.Length) is not { } section)
                return null;
            sections.Add(section);
        }

        if (operation is ISwitchExpressionOperation guarded && guarded.Arms.Any(static arm => arm.Guard is not null))
            return null;
        return new SelectSwitch(call, cases, sections.ToImmutable());
    }

    /// <summary>Whether a section runs when a case is chosen: by its labels, or by <c>default</c> where no label takes the case.</summary>
    public bool Runs(SelectSection section, int number) =>
        section.Chosen.Contains(number) || (section.Default is not null && !HasLabel(number));

    /// <summary>Whether a label takes a case.</summary>
    public bool HasLabel(int number) => Sections.Any(section => section.Chosen.Contains(number));

    /// <summary>The variables that a case declares: <c>Case.Receive(chan, out var value, out var open)</c>.</summary>
    public IEnumerable<ILocalSymbol> VariablesOf(int number) =>
        Cases[number] is IInvocationOperation made
            ? made.Arguments.Select(static argument => argument.Value).OfType<IDeclarationExpressionOperation>()
                .Select(static declared => declared.Expression).OfType<ILocalReferenceOperation>().Select(static variable => variable.Local)
            : [];

    private static ImmutableArray<IOperation>? CasesOf(IInvocationOperation call)
    {
        var arguments = call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal).ToImmutableArray();
        if (arguments.Length == 1 && arguments[0].Value is ICollectionExpressionOperation list)
            return list.Elements.Any(static element => element is ISpreadOperation) ? null : list.Elements;
        return arguments.All(static argument =>
            argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { IsParams: false, Type.IsRefLikeType: true } })
            ? arguments.Select(static argument => argument.Value).ToImmutableArray()
            : null;
    }

    private static IEnumerable<(IOperation Body, IEnumerable<IOperation> Labels)> LabelsOf(IOperation operation) =>
        operation is ISwitchOperation statement
            ? statement.Cases.Select(static section => ((IOperation)section, section.Clauses.AsEnumerable<IOperation>()))
            : ((ISwitchExpressionOperation)operation).Arms.Select(static arm =>
                ((IOperation)arm, Enumerable.Repeat<IOperation>(arm.Pattern, 1)));

    private static SelectSection? Section(IOperation body, IEnumerable<IOperation> labels, int count)
    {
        var constants = ImmutableArray.CreateBuilder<(IOperation, int)>();
        var chosen = ImmutableHashSet.CreateBuilder<int>();
        IOperation? @default = null;
        foreach (var label in labels)
        {
            if (label is IDefaultCaseClauseOperation or IDiscardPatternOperation)
            {
                @default = label;
                continue;
            }

            constants.AddRange(SelectLabels.Constants(label));
            for (var number = -1; number < count; number++)
            {
                if (SelectLabels.Takes(label, number) is not { } takes)
                    return null;
                if (takes)
                    chosen.Add(number);
            }
        }

        return new SelectSection(body, constants.ToImmutable(), chosen.ToImmutable(), @default);
    }
}
