using System.Collections.Immutable;
using GoroutineGen.Generator.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GoroutineGen.Analyzers;

/// <summary>Walks a body once, and notes its <see cref="BodyFacts"/>.</summary>
internal sealed partial class BodyFactsReader : OperationWalker
{
    private readonly GoroutineCode _code;
    private readonly CancellationToken _cancellation;

    // What has been found. Inside of a delegate, what the delegate does.
    private BodyFactsBuilder _found = new();

    // How many schedule points the walk has passed: a loop has one if the number has grown when the walk leaves the loop.
    private int _schedulePoints;

    // Inside of Go.Block: whatever stands there holds a thread, as was asked for, and no P.
    private bool _isInBlock;

    private BodyFactsReader(GoroutineCode code, CancellationToken cancellation) => (_code, _cancellation) = (code, cancellation);

    /// <summary>The facts of a body.</summary>
    public static BodyFacts Read(IOperation body, GoroutineCode code, CancellationToken cancellation)
    {
        var reader = new BodyFactsReader(code, cancellation);
        reader.Visit(body);
        return reader._found.ToFacts();
    }

    public override void Visit(IOperation? operation)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (operation is ILoopOperation loop)
            VisitLoop(loop);
        else
            base.Visit(operation);
    }

    public override void VisitInvocation(IInvocationOperation operation)
    {
        var method = operation.TargetMethod;
        if (_code.IsBlock(method))
        {
            var outer = _isInBlock;
            _isInBlock = true;
            _schedulePoints++;
            base.VisitInvocation(operation);
            _isInBlock = outer;
            return;
        }

        if (_code.IsSchedulePoint(method))
        {
            _schedulePoints++;
            if (_code.Parks(method))
                NotePark(operation.Syntax.Span);
        }
        else if (_code.Blocks(method) && !ZeroWaits.Is(operation))
        {
            NoteBlock(operation, method);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && operation.Instance is IParameterReferenceOperation { Parameter: var invoked })
            _found.Invoked.Add(invoked.Ordinal);
        Note(method);
        base.VisitInvocation(operation);
    }

    public override void VisitObjectCreation(IObjectCreationOperation operation)
    {
        if (operation.Constructor is { } constructor)
        {
            if (_code.Blocks(constructor))
                NoteBlock(operation, constructor);
            Note(constructor);
        }

        base.VisitObjectCreation(operation);
    }

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        if (_code.Blocks(operation.Property))
            NoteBlock(operation, operation.Property);
        Note(operation.Property.GetMethod);
        Note(operation.Property.SetMethod);
        base.VisitPropertyReference(operation);
    }

    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        Note(operation.OperatorMethod);
        base.VisitBinaryOperator(operation);
    }

    public override void VisitUnaryOperator(IUnaryOperation operation)
    {
        Note(operation.OperatorMethod);
        base.VisitUnaryOperator(operation);
    }

    public override void VisitConversion(IConversionOperation operation)
    {
        Note(operation.OperatorMethod);
        base.VisitConversion(operation);
    }

    public override void VisitAwait(IAwaitOperation operation)
    {
        _schedulePoints++; // The thread goes on with something else.
        base.VisitAwait(operation);
    }

    public override void VisitReturn(IReturnOperation operation)
    {
        if (operation.Kind == OperationKind.YieldReturn)
            _schedulePoints++; // The loop is the caller's.
        base.VisitReturn(operation);
    }

    public override void VisitNameOf(INameOfOperation operation)
    {
        // Nothing of it runs.
    }

    private void VisitLoop(ILoopOperation loop)
    {
        var before = _schedulePoints;
        if (loop is IForEachLoopOperation { IsAsynchronous: true })
            _schedulePoints++;
        if (loop is IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model }
            && model.GetForEachStatementInfo(syntax).GetEnumeratorMethod is { } enumerator)
        {
            if (_code.Parks(enumerator))
            {
                _schedulePoints++;
                NotePark(syntax.Expression.Span);
            }

            Note(enumerator);
        }

        base.Visit(loop);
        if (before == _schedulePoints && !_isInBlock && LoopBounds.Of(loop) is { } bound)
            _found.Loops.Add((loop.Syntax.GetFirstToken().Span, bound));
    }

    private void NotePark(TextSpan at)
    {
        if (!_isInBlock)
            _found.Parks.Add(at);
    }

    private void NoteBlock(IOperation operation, ISymbol member)
    {
        _schedulePoints++; // The thread sleeps, and sysmon takes its P: another rule tells of that.
        if (_isInBlock)
            return;
        var name = $"{member.ContainingType.Name}.{member.Name}";
        _found.Blocks.Add(new BlockingUse(operation.Syntax.Span, name, BriefCalls.Contain(member)));
    }

    private void Note(IMethodSymbol? method)
    {
        if (!_isInBlock && IdInSource(method) is { } id)
            _found.Calls.Add(id);
    }

    private string? IdInSource(IMethodSymbol? method) =>
        method is not (null or { MethodKind: MethodKind.LocalFunction }) && method.Declared() is { } declared
        && declared.ContainingAssembly.IsSame(_code.Assembly)
            ? declared.GetDocumentationCommentId()
            : null;
}
