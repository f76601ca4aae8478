package liandong.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A part of campaigns that tests can make fail or hold the campaign open; quiet unless told otherwise. */
@Component
@Order(0)
public class TestPart implements CampaignPart {

    private boolean failing;
    private @Nullable String obstacle;
    private final List<Long> opened = new ArrayList<>();
    private final List<Long> closed = new ArrayList<>();

    public void reset() {
        failing = false;
        obstacle = null;
        opened.clear();
        closed.clear();
    }

    public void failOnce() {
        failing = true;
    }

    public void hold(@Nullable String why) {
        obstacle = why;
    }

    public List<Long> opened() {
        return opened;
    }

    public List<Long> closed() {
        return closed;
    }

    @Override
    public List<PlanProblem> validate(CampaignPlan plan) {
        return List.of();
    }

    @Override
    public List<PreviewLine> preview(CampaignPlan plan, PlannedParticipants participants) {
        return List.of();
    }

    @Override
    public void open(Campaign campaign, CampaignPlan plan) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("this part fails once");
        }
        opened.add(campaign.id());
    }

    @Override
    public Optional<String> obstacleToClosing(long campaignId) {
        return Optional.ofNullable(obstacle);
    }

    @Override
    public void close(long campaignId) {
        closed.add(campaignId);
    }
}
